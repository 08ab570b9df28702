// Package disk writes files: whole or not at all, whatever happens meanwhile.
//
// What is written lies under a name of its own first, in the folder where it will stay; it is flushed, given
// its name in one step, and the folder is flushed. So at any moment, a kill and a power cut included, there is
// under the final name what was there before, or all that is new. A name of ours that a kill left behind is
// known by its form and taken away by Sweep.
//
// An Error says what could not be done with which file, and a reason that a person can act on: the sentinels
// below. The system's own error stays within it.
package disk
