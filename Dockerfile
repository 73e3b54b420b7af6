# Built in one stage, run in another that holds neither compilers nor sources of the client.
FROM node:22-bookworm-slim AS build
WORKDIR /naqsha
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production NAQSHA_HOST=0.0.0.0 NAQSHA_DATA_DIR=/data
WORKDIR /naqsha
RUN install -d -o node -g node /data
COPY --from=build /naqsha/package.json ./
COPY --from=build /naqsha/node_modules ./node_modules
COPY --from=build /naqsha/dist ./dist
COPY --from=build /naqsha/geodata ./geodata
COPY --from=build /naqsha/server/database/migrations ./server/database/migrations
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8080) + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
