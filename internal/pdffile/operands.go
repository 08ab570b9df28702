package pdffile

// Operands are what stands before an operator of a content stream, as far as it is a number or a name; what is not there is 0.
type Operands []any

// Number is the operand at a place, 0 where there is none or it is no number.
func (o Operands) Number(at int) float64 {
	if at < 0 || at >= len(o) {
		return 0
	}
	n, _ := o[at].(float64)
	return n
}

// Matrix are the first six operands.
func (o Operands) Matrix() (m [6]float64) {
	for i := range m {
		m[i] = o.Number(i)
	}
	return m
}
