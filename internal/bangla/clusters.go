package bangla

// Clusters cuts s into orthographic clusters.
func Clusters(s string) []string {
	var out []string
	for _, r := range s {
		out = append(out, string(r))
	}
	return out
}
