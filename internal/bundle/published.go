package bundle

import (
	"encoding/json"
	"slices"
	"strconv"
)

// ProfileID names our profile in bag-info.txt (BagIt-Profile-Identifier). It leads nowhere: the profile itself lies in
// every bundle, at ProfilePath below data/.
const ProfileID = "urn:batayandesk:bagit-profile:1"

// ProfilePath is where a bundle carries its profile, below data/.
const ProfilePath = "schema/bagit-profile-1.json"

// infoLabel is one entry of bag-info.txt that the profile knows.
type infoLabel struct {
	Name        string   `json:"-"`
	Required    bool     `json:"required"`
	Values      []string `json:"values,omitempty"` // nothing else may stand there; empty: anything
	Description string   `json:"description,omitempty"`
}

// infoLabels are the entries of bag-info.txt. Write puts them there, Verify asks for those that are required, and Profile
// publishes them.
var infoLabels = []infoLabel{
	{Name: labelProfile, Values: []string{ProfileID}, Description: "Bundles of Batayan Desk 0.1 have none."},
	{Name: "Source-Organization", Description: "The office, in Bengali."},
	{Name: "Organization-Address"},
	{Name: "Contact-Email"},
	{Name: "External-Description", Description: "The office, in English."},
	{Name: labelDay, Description: "The day that the content is of."},
	{Name: labelID, Required: true, Description: "The office's id, as in data/content.json."},
	{Name: "Bag-Software-Agent"},
	{Name: labelOxum, Required: true},
	{Name: labelSchema, Required: true, Values: []string{strconv.Itoa(Schema)}, Description: "The version of data/content.json and of this profile."},
	{Name: labelBase, Description: "The bundles that the content rests on, oldest first: of each the first 16 digits of the SHA-256 of its data/content.json."},
}

// Profile is our profile as the world describes profiles of bags.
//
// Source: internal/bundle/FORMAT.md › Profile (BagIt Profiles Specification 1.4.0).
func Profile() ([]byte, error) {
	type about struct {
		ID          string `json:"BagIt-Profile-Identifier"`
		Spec        string `json:"BagIt-Profile-Version"`
		Source      string `json:"Source-Organization"`
		Description string `json:"External-Description"`
		Version     string `json:"Version"`
	}
	labels := map[string]infoLabel{}
	for _, l := range infoLabels {
		labels[l.Name] = l
	}
	alone := []string{strong}
	return json.MarshalIndent(struct {
		Info          about                `json:"BagIt-Profile-Info"`
		Labels        map[string]infoLabel `json:"Bag-Info"`
		Manifests     []string             `json:"Manifests-Required"`
		ManifestsMay  []string             `json:"Manifests-Allowed"`
		Tags          []string             `json:"Tag-Manifests-Required"`
		TagsMay       []string             `json:"Tag-Manifests-Allowed"`
		TagFiles      []string             `json:"Tag-Files-Required"`
		TagFilesMay   []string             `json:"Tag-Files-Allowed"`
		Payload       []string             `json:"Payload-Files-Required"`
		PayloadMay    []string             `json:"Payload-Files-Allowed"`
		Fetch         bool                 `json:"Allow-Fetch.txt"`
		Empty         bool                 `json:"Data-Empty"`
		Serialization string               `json:"Serialization"`
		Serials       []string             `json:"Accept-Serialization"`
		Versions      []string             `json:"Accept-BagIt-Version"`
	}{
		Info: about{
			ProfileID, "1.4.0", "Batayan Desk",
			"The National Portal content of one government office of Bangladesh, with its attachments, prints and a site to read it in.", strconv.Itoa(Schema),
		},
		Labels: labels, Manifests: alone, ManifestsMay: alone, Tags: alone, TagsMay: alone,
		TagFiles: []string{}, TagFilesMay: []string{}, Payload: []string{contentPath}, PayloadMay: payloadPlaces(),
		Serialization: "required", Serials: []string{"application/zip"}, Versions: []string{newest},
	}, "", " ")
}

// payloadPlaces are patterns of all that a bundle may hold, by the profile's places.
func payloadPlaces() []string {
	all := []string{contentPath}
	for folder := range places {
		if folder != "." {
			all = append(all, "data/"+folder+"/*")
		}
	}
	slices.Sort(all)
	return all
}
