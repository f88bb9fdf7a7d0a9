// The API's description as a page to browse.
globalThis.SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#api" });
