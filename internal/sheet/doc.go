// Package sheet writes spreadsheets (XLSX and CSV) whose columns derive from the catalogue, and reads the tables that offices
// have: workbooks, text, pages, what the clipboard brings. No cell it writes is a formula or can become one.
package sheet
