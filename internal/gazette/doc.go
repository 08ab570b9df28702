// Package gazette reads the pasted text of a list of public holidays: what days it names, and what it is unsure of.
package gazette
