package catalog

// Schema is the JSON Schema (2020-12) of one record of the category in exchange files. Unknown fields are
// allowed: they are kept and handed on. Which fields must be there is no matter of the schema, since a
// record may travel incomplete. Source: internal/catalog/README.md › Schema.
func (c *Category) Schema() map[string]any {
	properties := map[string]any{}
	for _, f := range c.Fields {
		if f.Kind == File {
			continue
		}
		property := f.Schema()
		property["title"] = f.Label.BN
		if f.Label.EN != "" {
			property["description"] = f.Label.EN
		}
		properties[f.Name] = property
	}
	return map[string]any{
		"title": c.Label.BN,
		"type":  "object",
		"properties": map[string]any{
			"id":           map[string]any{"type": "string"},
			"values":       map[string]any{"type": "object", "properties": properties},
			"attachments":  map[string]any{"type": "array", "items": map[string]any{"$ref": "#/$defs/attachment"}},
			"updated_on":   nullableDay(),
			"updated_by":   map[string]any{"type": []string{"string", "null"}},
			"confirmed_on": nullableDay(),
			"portal_on":    nullableDay(),
		},
		"required": []string{"id", "values"},
	}
}

func nullableDay() map[string]any {
	return map[string]any{"type": []string{"string", "null"}, "format": "date"}
}

// Schema is the JSON Schema of the "categories" object of exchange files, with the definitions it needs.
func (c *Catalog) Schema() map[string]any {
	categories := map[string]any{}
	for _, category := range c.all {
		categories[category.ID] = map[string]any{
			"type": "object",
			"properties": map[string]any{
				"not_applicable": map[string]any{"type": []string{"object", "null"}, "properties": map[string]any{
					"reason_bn": map[string]any{"type": "string"},
					"set_on":    nullableDay(),
					"set_by":    map[string]any{"type": []string{"string", "null"}},
				}},
				"confirmed_on": nullableDay(),
				"filters":      map[string]any{"type": "array", "items": map[string]any{"type": "object", "required": []string{"name"}}},
				"records":      map[string]any{"type": "array", "items": category.Schema()},
			},
		}
	}
	return map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"type":    "object",
		"properties": map[string]any{
			"format":     map[string]any{"type": "string"},
			"version":    map[string]any{"type": "integer"},
			"office":     map[string]any{"type": "object"},
			"categories": map[string]any{"type": "object", "properties": categories},
		},
		"required": []string{"format", "version", "categories"},
		"$defs": map[string]any{"attachment": map[string]any{
			"type": "object",
			"properties": map[string]any{
				"name":           map[string]any{"type": "string"},
				"media_type":     map[string]any{"type": "string"},
				"size":           map[string]any{"type": "integer", "minimum": 0},
				"sha256":         map[string]any{"type": "string", "pattern": "^[0-9a-f]{64}$"},
				"field":          map[string]any{"type": "string"},
				"content_base64": map[string]any{"type": "string"},
			},
			"required": []string{"name", "sha256"},
		}},
	}
}
