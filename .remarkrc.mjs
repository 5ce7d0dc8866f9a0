/** Every link inside the project must lead somewhere; no remote repository is assumed. */
export default { plugins: [["remark-validate-links", { repository: false }]] };
