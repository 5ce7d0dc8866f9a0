import { defineConfig } from "tsup";
import { campaignBuild, programsBuild } from "./src/builds.js";

export default defineConfig([campaignBuild("dist"), programsBuild("dist")]);
