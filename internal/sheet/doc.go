// Package sheet writes and reads spreadsheets (XLSX and CSV) whose columns derive from the catalogue: one
// sheet per category, one header row, one row per record. No cell it writes is a formula or can become one.
package sheet
