# One image for both processes; the command says which. The newsroom is the default.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Next asks for the types of React while it builds, so what only development needs goes afterwards.
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    DATA_DIR=/var/lib/qianfa/data \
    MEDIA_DIR=/var/lib/qianfa/media \
    HEALTH_URL=http://127.0.0.1:3000/healthz
WORKDIR /app
COPY --from=build --chown=node:node /app ./
RUN install -d -o node -g node /var/lib/qianfa/data /var/lib/qianfa/media
USER node
VOLUME ["/var/lib/qianfa/data", "/var/lib/qianfa/media"]
EXPOSE 3000 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(process.env.HEALTH_URL).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would not hand the stop signal on.
CMD ["node", "--conditions=production", "--import", "tsx", "src/newsroom.ts"]
