// Package compliance holds the rules of time and state: working days and due dates, how a category or an
// item of a directive stands on a day with the reasons why, and what a reply says of it. It is pure: the
// day and all content are given, and equal input gives equal answers.
//
// Source: internal/compliance/README.md › States; internal/compliance/README.md › Working days.
package compliance
