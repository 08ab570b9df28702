package typeset

import "slices"

// placedRow is a table row at its height on the page.
type placedRow struct {
	r *row
	y float64
}

// grid draws the lines of rows that stand below each other, each line once and
// as long as it goes. Rows of different tables may be mixed.
func grid(o *ops, rows []placedRow) {
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].r.t == rows[0].r.t && near(rows[n].y, rows[n-1].y+rows[n-1].r.h) {
			n++
		}
		if !rows[0].r.t.open {
			frame(o, rows[:n])
		}
		rows = rows[n:]
	}
}

func near(a, b float64) bool { return a-b < 0.02 && b-a < 0.02 }

func frame(o *ops, rows []placedRow) {
	t := rows[0].r.t
	left, right := t.xs[0], t.xs[len(t.xs)-1]
	half := t.thick / 2
	line := func(y float64) {
		o.rules = append(o.rules, ruleOp{left - half, y, right + half, y, t.thick})
	}
	line(rows[0].y)
	for _, pr := range rows {
		line(pr.y + pr.r.h)
	}
	for i, x := range t.xs {
		var from, to float64
		open := false
		for _, pr := range rows {
			if pr.r.hasEdge(i) {
				if !open {
					from, open = pr.y, true
				}
				to = pr.y + pr.r.h
				continue
			}
			if open {
				o.rules = append(o.rules, ruleOp{x, from, x, to, t.thick})
				open = false
			}
		}
		if open {
			o.rules = append(o.rules, ruleOp{x, from, x, to, t.thick})
		}
	}
}

// hasEdge tells whether a cell of the row starts or ends at column edge i.
func (r *row) hasEdge(i int) bool {
	return i == len(r.t.xs)-1 || slices.ContainsFunc(r.cells, func(c rowCell) bool { return c.col == i })
}
