// The tables under data/ are bundled as JSON modules; packs narrow them where they read them.
declare module "*.json" {
  const table: unknown;
  export default table;
}
