package desktest

import "batayandesk/internal/desk/rooms"

// Files are the desk's verbs that take paths, of all rooms, as the program's commands call them.
type Files = rooms.Files

// Files are the desk's verbs that take paths.
func (d *Desk) Files() Files { return rooms.Of(d.Desk) }
