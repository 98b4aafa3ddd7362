import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`editors_note\` text,
  	\`body\` text NOT NULL,
  	\`credit\` text,
  	\`source\` text NOT NULL,
  	\`district_id\` text,
  	\`series_id\` text,
  	\`layout\` text DEFAULT 'text' NOT NULL,
  	\`published_at\` text,
  	\`importance\` text DEFAULT 'ordinary' NOT NULL,
  	\`summary\` text,
  	\`held_on\` text,
  	\`number\` numeric,
  	\`status\` text DEFAULT 'draft',
  	\`live\` integer DEFAULT false,
  	\`scheduled_for\` text,
  	\`unratified\` integer DEFAULT false,
  	\`created_by_id\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_district_idx\` ON \`articles\` (\`district_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_series_idx\` ON \`articles\` (\`series_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_number_idx\` ON \`articles\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`articles_status_idx\` ON \`articles\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`articles_scheduled_for_idx\` ON \`articles\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`articles_unratified_idx\` ON \`articles\` (\`unratified\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_by_idx\` ON \`articles\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`articles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_texts_order_parent\` ON \`articles_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_editors_note\` text,
  	\`version_body\` text NOT NULL,
  	\`version_credit\` text,
  	\`version_source\` text NOT NULL,
  	\`version_district_id\` text,
  	\`version_series_id\` text,
  	\`version_layout\` text DEFAULT 'text' NOT NULL,
  	\`version_published_at\` text,
  	\`version_importance\` text DEFAULT 'ordinary' NOT NULL,
  	\`version_summary\` text,
  	\`version_held_on\` text,
  	\`version_number\` numeric,
  	\`version_status\` text DEFAULT 'draft',
  	\`version_live\` integer DEFAULT false,
  	\`version_scheduled_for\` text,
  	\`version_unratified\` integer DEFAULT false,
  	\`version_created_by_id\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_district_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_district_idx\` ON \`_articles_v\` (\`version_district_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_series_idx\` ON \`_articles_v\` (\`version_series_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_number_idx\` ON \`_articles_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_status_idx\` ON \`_articles_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_scheduled_for_idx\` ON \`_articles_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_unratified_idx\` ON \`_articles_v\` (\`version_unratified\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_by_idx\` ON \`_articles_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_order_parent\` ON \`_articles_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photos\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`caption\` text,
  	\`alt\` text,
  	\`taken_on\` text,
  	\`place\` text,
  	\`photographer\` text,
  	\`activity\` text,
  	\`renditions\` text,
  	\`status\` text DEFAULT 'draft',
  	\`live\` integer DEFAULT false,
  	\`scheduled_for\` text,
  	\`unratified\` integer DEFAULT false,
  	\`created_by_id\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_status_idx\` ON \`photos\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`photos_scheduled_for_idx\` ON \`photos\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`photos_unratified_idx\` ON \`photos\` (\`unratified\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_by_idx\` ON \`photos\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_by_idx\` ON \`photos\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_filename_idx\` ON \`photos\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`_photos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_caption\` text,
  	\`version_alt\` text,
  	\`version_taken_on\` text,
  	\`version_place\` text,
  	\`version_photographer\` text,
  	\`version_activity\` text,
  	\`version_renditions\` text,
  	\`version_status\` text DEFAULT 'draft',
  	\`version_live\` integer DEFAULT false,
  	\`version_scheduled_for\` text,
  	\`version_unratified\` integer DEFAULT false,
  	\`version_created_by_id\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_photos_v_parent_idx\` ON \`_photos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_status_idx\` ON \`_photos_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_scheduled_for_idx\` ON \`_photos_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_unratified_idx\` ON \`_photos_v\` (\`version_unratified\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_created_by_idx\` ON \`_photos_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_updated_by_idx\` ON \`_photos_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_updated_at_idx\` ON \`_photos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_created_at_idx\` ON \`_photos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_version_version_filename_idx\` ON \`_photos_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_created_at_idx\` ON \`_photos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photos_v_updated_at_idx\` ON \`_photos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`districts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organ\` text NOT NULL,
  	\`brand\` text,
  	\`introduction\` text,
  	\`cover_id\` text,
  	\`code\` text NOT NULL,
  	\`position\` numeric NOT NULL,
  	\`status\` text DEFAULT 'draft',
  	\`live\` integer DEFAULT false,
  	\`scheduled_for\` text,
  	\`unratified\` integer DEFAULT false,
  	\`created_by_id\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`districts_cover_idx\` ON \`districts\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`districts_code_idx\` ON \`districts\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`districts_status_idx\` ON \`districts\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`districts_scheduled_for_idx\` ON \`districts\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`districts_unratified_idx\` ON \`districts\` (\`unratified\`);`)
  await db.run(sql`CREATE INDEX \`districts_created_by_idx\` ON \`districts\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`districts_updated_by_idx\` ON \`districts\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`districts_updated_at_idx\` ON \`districts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`districts_created_at_idx\` ON \`districts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_districts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text NOT NULL,
  	\`version_organ\` text NOT NULL,
  	\`version_brand\` text,
  	\`version_introduction\` text,
  	\`version_cover_id\` text,
  	\`version_code\` text NOT NULL,
  	\`version_position\` numeric NOT NULL,
  	\`version_status\` text DEFAULT 'draft',
  	\`version_live\` integer DEFAULT false,
  	\`version_scheduled_for\` text,
  	\`version_unratified\` integer DEFAULT false,
  	\`version_created_by_id\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_districts_v_parent_idx\` ON \`_districts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_cover_idx\` ON \`_districts_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_code_idx\` ON \`_districts_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_status_idx\` ON \`_districts_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_scheduled_for_idx\` ON \`_districts_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_unratified_idx\` ON \`_districts_v\` (\`version_unratified\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_created_by_idx\` ON \`_districts_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_updated_by_idx\` ON \`_districts_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_updated_at_idx\` ON \`_districts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_version_version_created_at_idx\` ON \`_districts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_created_at_idx\` ON \`_districts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_districts_v_updated_at_idx\` ON \`_districts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`series\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`introduction\` text,
  	\`slug\` text NOT NULL,
  	\`order\` text DEFAULT 'date' NOT NULL,
  	\`position\` numeric DEFAULT 1,
  	\`status\` text DEFAULT 'draft',
  	\`live\` integer DEFAULT false,
  	\`scheduled_for\` text,
  	\`unratified\` integer DEFAULT false,
  	\`created_by_id\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`series_slug_idx\` ON \`series\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`series_status_idx\` ON \`series\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`series_scheduled_for_idx\` ON \`series\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`series_unratified_idx\` ON \`series\` (\`unratified\`);`)
  await db.run(sql`CREATE INDEX \`series_created_by_idx\` ON \`series\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_updated_by_idx\` ON \`series\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`series_updated_at_idx\` ON \`series\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`series_created_at_idx\` ON \`series\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_series_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text NOT NULL,
  	\`version_introduction\` text,
  	\`version_slug\` text NOT NULL,
  	\`version_order\` text DEFAULT 'date' NOT NULL,
  	\`version_position\` numeric DEFAULT 1,
  	\`version_status\` text DEFAULT 'draft',
  	\`version_live\` integer DEFAULT false,
  	\`version_scheduled_for\` text,
  	\`version_unratified\` integer DEFAULT false,
  	\`version_created_by_id\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_series_v_parent_idx\` ON \`_series_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_slug_idx\` ON \`_series_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_status_idx\` ON \`_series_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_scheduled_for_idx\` ON \`_series_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_unratified_idx\` ON \`_series_v\` (\`version_unratified\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_by_idx\` ON \`_series_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_updated_by_idx\` ON \`_series_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_updated_at_idx\` ON \`_series_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_version_version_created_at_idx\` ON \`_series_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_created_at_idx\` ON \`_series_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_series_v_updated_at_idx\` ON \`_series_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`settings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`site_name\` text NOT NULL,
  	\`tagline\` text,
  	\`domain\` text,
  	\`description\` text,
  	\`about\` text,
  	\`sponsor\` text,
  	\`operator\` text,
  	\`signing_organ\` text,
  	\`address\` text,
  	\`postcode\` text,
  	\`contact\` text,
  	\`icp\` text,
  	\`public_security\` text,
  	\`institution_mark\` text,
  	\`site_code\` text,
  	\`copyright\` text,
  	\`mourning\` integer DEFAULT false,
  	\`show_signers\` integer DEFAULT false,
  	\`sample\` integer DEFAULT false,
  	\`status\` text DEFAULT 'draft',
  	\`live\` integer DEFAULT false,
  	\`scheduled_for\` text,
  	\`unratified\` integer DEFAULT false,
  	\`created_by_id\` text,
  	\`updated_by_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_status_idx\` ON \`settings\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`settings_scheduled_for_idx\` ON \`settings\` (\`scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`settings_unratified_idx\` ON \`settings\` (\`unratified\`);`)
  await db.run(sql`CREATE INDEX \`settings_created_by_idx\` ON \`settings\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`settings_updated_by_idx\` ON \`settings\` (\`updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`settings_updated_at_idx\` ON \`settings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`settings_created_at_idx\` ON \`settings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_texts_order_parent\` ON \`settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_rels_order_idx\` ON \`settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`settings_rels_parent_idx\` ON \`settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`settings_rels_path_idx\` ON \`settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`settings_rels_articles_id_idx\` ON \`settings_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_site_name\` text NOT NULL,
  	\`version_tagline\` text,
  	\`version_domain\` text,
  	\`version_description\` text,
  	\`version_about\` text,
  	\`version_sponsor\` text,
  	\`version_operator\` text,
  	\`version_signing_organ\` text,
  	\`version_address\` text,
  	\`version_postcode\` text,
  	\`version_contact\` text,
  	\`version_icp\` text,
  	\`version_public_security\` text,
  	\`version_institution_mark\` text,
  	\`version_site_code\` text,
  	\`version_copyright\` text,
  	\`version_mourning\` integer DEFAULT false,
  	\`version_show_signers\` integer DEFAULT false,
  	\`version_sample\` integer DEFAULT false,
  	\`version_status\` text DEFAULT 'draft',
  	\`version_live\` integer DEFAULT false,
  	\`version_scheduled_for\` text,
  	\`version_unratified\` integer DEFAULT false,
  	\`version_created_by_id\` text,
  	\`version_updated_by_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_updated_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_settings_v_parent_idx\` ON \`_settings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_status_idx\` ON \`_settings_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_scheduled_for_idx\` ON \`_settings_v\` (\`version_scheduled_for\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_unratified_idx\` ON \`_settings_v\` (\`version_unratified\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_created_by_idx\` ON \`_settings_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_updated_by_idx\` ON \`_settings_v\` (\`version_updated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_updated_at_idx\` ON \`_settings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_version_version_created_at_idx\` ON \`_settings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_created_at_idx\` ON \`_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_updated_at_idx\` ON \`_settings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_settings_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_settings_v_texts_order_parent\` ON \`_settings_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_settings_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_settings_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_settings_v_rels_order_idx\` ON \`_settings_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_rels_parent_idx\` ON \`_settings_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_rels_path_idx\` ON \`_settings_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_settings_v_rels_articles_id_idx\` ON \`_settings_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`title\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`districts_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`districts_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_districts_id_idx\` ON \`users_rels\` (\`districts_id\`);`)
  await db.run(sql`CREATE TABLE \`ledger\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`person_name\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`digest\` text,
  	\`release\` numeric,
  	\`hash\` text NOT NULL,
  	\`entry\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_seq_idx\` ON \`ledger\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`ledger_type_idx\` ON \`ledger\` (\`type\`);`)
  await db.run(sql`CREATE INDEX \`ledger_at_idx\` ON \`ledger\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`ledger_person_name_idx\` ON \`ledger\` (\`person_name\`);`)
  await db.run(sql`CREATE INDEX \`ledger_person_idx\` ON \`ledger\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`ledger_subject_idx\` ON \`ledger\` (\`subject\`);`)
  await db.run(sql`CREATE INDEX \`ledger_digest_idx\` ON \`ledger\` (\`digest\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_release_idx\` ON \`ledger\` (\`release\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`ledger_hash_idx\` ON \`ledger\` (\`hash\`);`)
  await db.run(sql`CREATE TABLE \`snapshots\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`body\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`snapshots_subject_idx\` ON \`snapshots\` (\`subject\`);`)
  await db.run(sql`CREATE TABLE \`snapshots_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`snapshots\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`snapshots_texts_order_parent\` ON \`snapshots_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`counters\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text,
  	\`photos_id\` text,
  	\`districts_id\` text,
  	\`series_id\` text,
  	\`settings_id\` text,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`districts_id\`) REFERENCES \`districts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`series_id\`) REFERENCES \`series\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`settings_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_districts_id_idx\` ON \`payload_locked_documents_rels\` (\`districts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_series_id_idx\` ON \`payload_locked_documents_rels\` (\`series_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_texts\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`DROP TABLE \`_photos_v\`;`)
  await db.run(sql`DROP TABLE \`districts\`;`)
  await db.run(sql`DROP TABLE \`_districts_v\`;`)
  await db.run(sql`DROP TABLE \`series\`;`)
  await db.run(sql`DROP TABLE \`_series_v\`;`)
  await db.run(sql`DROP TABLE \`settings\`;`)
  await db.run(sql`DROP TABLE \`settings_texts\`;`)
  await db.run(sql`DROP TABLE \`settings_rels\`;`)
  await db.run(sql`DROP TABLE \`_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_settings_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_settings_v_rels\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`ledger\`;`)
  await db.run(sql`DROP TABLE \`snapshots\`;`)
  await db.run(sql`DROP TABLE \`snapshots_texts\`;`)
  await db.run(sql`DROP TABLE \`counters\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
