package typeset

import (
	"fmt"
	"strings"
)

// outline writes the bookmarks and gives the number of their root, 0 without
// any. All entries are open. Source: ISO 32000-1, 12.3.3.
func (w *finisher) outline() int {
	marks := w.d.marks
	if len(marks) == 0 {
		return 0
	}
	root := w.reserve()
	nums := make([]int, len(marks))
	parent := make([]int, len(marks)) // index of the entry above, -1 = root
	var path []int
	for i := range marks {
		nums[i] = w.reserve()
		level := min(marks[i].level, len(path))
		path = append(path[:level], i)
		parent[i] = -1
		if level > 0 {
			parent[i] = path[level-1]
		}
	}
	type links struct{ first, last, prev, next, below int }
	at := make([]links, len(marks)+1) // the root comes last
	up := func(i int) *links {
		if i < 0 {
			return &at[len(marks)]
		}
		return &at[i]
	}
	for i := range marks {
		p := up(parent[i])
		if p.first == 0 {
			p.first = nums[i]
		} else {
			at[i].prev = p.last
			at[p.last-nums[0]].next = nums[i]
		}
		p.last = nums[i]
		for j := parent[i]; ; j = parent[j] {
			up(j).below++
			if j < 0 {
				break
			}
		}
	}
	for i, m := range marks {
		var b strings.Builder
		above := root
		if parent[i] >= 0 {
			above = nums[parent[i]]
		}
		fmt.Fprintf(&b, "<</Title%s/Parent %d 0 R", hexText(m.title), above)
		for _, l := range []struct {
			key string
			n   int
		}{{"Prev", at[i].prev}, {"Next", at[i].next}, {"First", at[i].first}, {"Last", at[i].last}} {
			if l.n > 0 {
				fmt.Fprintf(&b, "/%s %d 0 R", l.key, l.n)
			}
		}
		if at[i].below > 0 {
			fmt.Fprintf(&b, "/Count %d", at[i].below)
		}
		fmt.Fprintf(&b, "/Dest[%d 0 R/XYZ 0 %.2f null]>>", w.pageNum[m.page], m.y)
		w.objs[nums[i]].body = []byte(b.String())
	}
	r := at[len(marks)]
	w.objs[root].body = fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", r.first, r.last, r.below)
	return root
}
