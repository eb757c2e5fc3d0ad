FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY migrations migrations
COPY prompts prompts
COPY src src
RUN mkdir /data && chown node /data
USER node
EXPOSE 8787
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "src/cli.ts"]
CMD ["serve", "--role", "all"]
