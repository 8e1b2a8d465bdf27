# syntax=docker/dockerfile:1
# The portal in a container: built with the SDK, run without it, as a user that is not root, on a file system that may be read-only (writes go to /data).
#   docker build -t microcred-portal .                      all engines: the package feed must have them
#   docker build --build-arg ENGINES= -t microcred-portal . the built-in ones only
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG ENGINES=All
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY countries/ countries/
COPY locales/ locales/
COPY prompts/ prompts/
COPY samples/ samples/
COPY taxonomy/ taxonomy/
COPY vocabulary/ vocabulary/
RUN dotnet publish src/MicroCred.Portal -c Release --use-current-runtime --no-self-contained -o /portal -p:UseAppHost=false -p:Engines=$ENGINES

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID /data
COPY --from=build /portal /portal
ENV Urls=http://+:8080 \
    Data=/data \
    DOTNET_EnableDiagnostics=0 \
    Shutdown__DrainSeconds=5
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "/portal/MicroCred.Portal.dll"]
