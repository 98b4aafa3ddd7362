import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MomentCell as MomentCell_836f7dc6e6048ac04351059eed8e670a } from '../../../../src/admin/ledgerCells/MomentCell.tsx'
import { DeskTimeField as DeskTimeField_25837b430dec5ce9668135fcec85530b } from '../../../../src/admin/fields/DeskTimeField.tsx'
import { StatusCell as StatusCell_c428b62374cc703fa6c7a53918731068 } from '../../../../src/admin/statusCell/StatusCell.tsx'
import { CasePanel as CasePanel_a6a01a49b10af5c0afbfd017484cef37 } from '../../../../src/admin/casePanel/CasePanel.tsx'
import { PasswordRule as PasswordRule_d9549719776846e2fe646449bd056502 } from '../../../../src/admin/account/PasswordRule.tsx'
import { AccountStanding as AccountStanding_e6c658139b96cfefd20f9bb9e7ddbc57 } from '../../../../src/admin/account/AccountStanding.tsx'
import { OwnAccess as OwnAccess_9a51121a9fdad6090a778b0d5a6f1af1 } from '../../../../src/admin/account/OwnAccess.tsx'
import { SavedAt as SavedAt_8c069bebcbf5f418b3f815aa716a1bb2 } from '../../../../src/admin/casePanel/SavedAt.tsx'
import { TypeCell as TypeCell_e34f29cb784aab5bf5b120c244bf4750 } from '../../../../src/admin/ledgerCells/TypeCell.tsx'
import { TypeMeaning as TypeMeaning_e4347f0f848a45781ce0b60ccac7f37e } from '../../../../src/admin/ledgerCells/Meaning.tsx'
import { MomentMeaning as MomentMeaning_e4347f0f848a45781ce0b60ccac7f37e } from '../../../../src/admin/ledgerCells/Meaning.tsx'
import { SubjectCell as SubjectCell_9300e69c836b6bbca09737ae571a490e } from '../../../../src/admin/ledgerCells/SubjectCell.tsx'
import { DigestCell as DigestCell_e0753d0ea4689dd5d6c2dfccdbed38e5 } from '../../../../src/admin/ledgerCells/DigestCell.tsx'
import { Icon as Icon_5eddd781ceb78812efb2dcc0cec36920 } from '../../../../src/admin/brand/Icon.tsx'
import { Logo as Logo_2e763df44b42c422bacb8a7fd68ccf87 } from '../../../../src/admin/brand/Logo.tsx'
import { AuditLink as AuditLink_959c828378d4df37e8b9947f418d4d49 } from '../../../../src/admin/audit/AuditLink.tsx'
import { Desk as Desk_9b265cdce587aaadd1d568b32dd22f18 } from '../../../../src/admin/desk/Desk.tsx'
import { AuditView as AuditView_d241d4b036a0f534a8aca949022b778b } from '../../../../src/admin/audit/AuditView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/ledgerCells/MomentCell.tsx#MomentCell": MomentCell_836f7dc6e6048ac04351059eed8e670a,
  "/src/admin/fields/DeskTimeField.tsx#DeskTimeField": DeskTimeField_25837b430dec5ce9668135fcec85530b,
  "/src/admin/statusCell/StatusCell.tsx#StatusCell": StatusCell_c428b62374cc703fa6c7a53918731068,
  "/src/admin/casePanel/CasePanel.tsx#CasePanel": CasePanel_a6a01a49b10af5c0afbfd017484cef37,
  "/src/admin/account/PasswordRule.tsx#PasswordRule": PasswordRule_d9549719776846e2fe646449bd056502,
  "/src/admin/account/AccountStanding.tsx#AccountStanding": AccountStanding_e6c658139b96cfefd20f9bb9e7ddbc57,
  "/src/admin/account/OwnAccess.tsx#OwnAccess": OwnAccess_9a51121a9fdad6090a778b0d5a6f1af1,
  "/src/admin/casePanel/SavedAt.tsx#SavedAt": SavedAt_8c069bebcbf5f418b3f815aa716a1bb2,
  "/src/admin/ledgerCells/TypeCell.tsx#TypeCell": TypeCell_e34f29cb784aab5bf5b120c244bf4750,
  "/src/admin/ledgerCells/Meaning.tsx#TypeMeaning": TypeMeaning_e4347f0f848a45781ce0b60ccac7f37e,
  "/src/admin/ledgerCells/Meaning.tsx#MomentMeaning": MomentMeaning_e4347f0f848a45781ce0b60ccac7f37e,
  "/src/admin/ledgerCells/SubjectCell.tsx#SubjectCell": SubjectCell_9300e69c836b6bbca09737ae571a490e,
  "/src/admin/ledgerCells/DigestCell.tsx#DigestCell": DigestCell_e0753d0ea4689dd5d6c2dfccdbed38e5,
  "/src/admin/brand/Icon.tsx#Icon": Icon_5eddd781ceb78812efb2dcc0cec36920,
  "/src/admin/brand/Logo.tsx#Logo": Logo_2e763df44b42c422bacb8a7fd68ccf87,
  "/src/admin/audit/AuditLink.tsx#AuditLink": AuditLink_959c828378d4df37e8b9947f418d4d49,
  "/src/admin/desk/Desk.tsx#Desk": Desk_9b265cdce587aaadd1d568b32dd22f18,
  "/src/admin/audit/AuditView.tsx#AuditView": AuditView_d241d4b036a0f534a8aca949022b778b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
