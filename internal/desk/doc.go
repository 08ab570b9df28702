// Package desk holds the verbs: everything a clerk can do, once, for the window and the commands.
//
// One struct and file per noun (Offices, Boards, Records, Directives, Letters, Charters, Bundles,
// Settings, Worklists, Finder, Jobs), bound to the page as they are: every exported method takes at most one
// struct and gives one struct and an error. A verb checks, computes, writes one transaction and answers
// with all the screen needs next. What only a command may do (anything that takes a path) stands on
// Files, which is never bound.
package desk
