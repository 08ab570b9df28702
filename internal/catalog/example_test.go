package catalog_test

import (
	"fmt"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// What is typed becomes the one form that is stored; what cannot be read is told with its field.
func ExampleCategory_Canonical() {
	training, _ := catalog.Default().Category("training")
	values, refused := training.Canonical(map[string]string{"title_bn": " তথ্য  অধিকার ", "starts_on": "০৫/১০/২০২০", "participants": "৪০ জন"})
	fmt.Printf("%s, %s\n", values["title_bn"], values["starts_on"])
	for _, p := range refused {
		fmt.Println(p.Field, p.Code)
	}
	// Output:
	// তথ্য অধিকার, 2020-10-05
	// participants int_invalid
}

// A record is checked as a whole: errors refuse a save, the rest is what is left to do.
func ExampleCategory_Check() {
	rti, _ := catalog.Default().Category("rti")
	r := office.Record{Category: rti.ID, Values: map[string]string{"role": "designated_officer", "name_bn": "রেহানা পারভীন"}}
	errors, open := rti.Check(r, catalog.Env{Day: "2020-10-05"})
	fmt.Println(len(errors))
	for _, p := range open {
		fmt.Println(p.Field, p.In(office.English))
	}
	// Output:
	// 0
	// designation_bn “Designation” is not given.
	// email “E-mail” is not given.
	// phone None of these is given: Phone, Mobile.
}

func ExampleParsePhone() {
	for _, typed := range []string{"+৮৮০ ১৭১১-০০০০১১", "০৭১-৬২৩০০", "৩৩৩"} {
		number := catalog.ParsePhone(typed)
		fmt.Println(number.Kind, number.Parsed)
	}
	// Output:
	// mobile +8801711000011
	// landline +8807162300
	// short 333
}
