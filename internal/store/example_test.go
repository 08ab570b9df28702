package store_test

import (
	"errors"
	"fmt"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// A save names the revision it began from; what somebody else saved in between is not written over.
func ExampleTx_SaveRecord() {
	s := store.Memory()
	defer s.Close()
	change := office.Change{Day: "2020-10-05", At: "10:42", Actor: "রওশন আরা", Reason: office.Typed}
	save := func(base int, title string) error {
		return s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveRecord(office.Record{ID: "01A", Category: "notices", Values: map[string]string{"title_bn": title}}, base, change)
			return err
		})
	}
	fmt.Println(save(0, "নোটিশ"), save(1, "সংশোধিত নোটিশ"))
	err := save(1, "আরেকটি নোটিশ")
	var stale store.ErrStale
	fmt.Println(errors.As(err, &stale), stale.Have, stale.Want)
	// Output:
	// <nil> <nil>
	// true 2 1
}

// What one transaction changed is one act, with its words; acts are walked back and forth.
func ExampleTx_Acts() {
	s := store.Memory()
	defer s.Close()
	change := office.Change{Day: "2020-10-05", At: "10:42", Actor: "রওশন আরা", Reason: office.Typed}
	for _, title := range []string{"নোটিশ", "দরপত্র"} {
		err := s.Update(func(tx *store.Tx) error {
			tx.Say(office.Text{BN: title + " যোগ", EN: "Added a notice"})
			_, err := tx.SaveRecord(office.Record{ID: "01" + title, Category: "notices"}, 0, change)
			return err
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	err := s.View(func(tx *store.Tx) error {
		acts, err := tx.Acts(0, 10)
		for _, a := range acts {
			fmt.Println(a.No, a.Actor, a.Words.BN)
		}
		return err
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// 2 রওশন আরা দরপত্র যোগ
	// 1 রওশন আরা নোটিশ যোগ
}
