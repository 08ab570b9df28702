// Package desk is the bench that all verbs work at: the session, one way to read the office (Snapshot, View) and one way to
// change it (an act), undo and redo, jobs, the words and answers that verbs share.
//
// The verbs are in the rooms below: content, duties, letters, portal, handover, officefile. One struct per noun is bound to
// the page as it is: every exported method takes at most one struct and gives one struct and an error. A verb looks at the
// office, computes, changes it in one act and answers with all the screen needs next. What only a command may do (anything
// that takes a path) stands on a room's Commands, which are never bound. No room knows another: the program hands one what it
// needs of another (the prints that go into a bundle, the letter that settings are shown on).
package desk
