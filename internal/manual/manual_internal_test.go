package manual

import "testing"

// What is written wrongly is told and not shown half.
func TestWhatIsNoTopicIsRefused(t *testing.T) {
	for _, text := range []string{"", "words without a title", "# one\n# two", "# one\nsee [ছাপা", "# one\n[ছাপা] (topic:print)"} {
		if topic, err := read(text); err == nil {
			t.Errorf("%q became %+v", text, topic)
		}
	}
}

func TestStepsAreCountedAndBeginAnew(t *testing.T) {
	topic, err := read("# one\n1. a\n1. b\n\n1. c\n- x\n1. d")
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	for _, b := range topic.Blocks {
		numbers = append(numbers, b.Number)
	}
	want := []int{1, 2, 3, 0, 1}
	for i := range want {
		if numbers[i] != want[i] {
			t.Fatalf("%v, want %v", numbers, want)
		}
	}
}
