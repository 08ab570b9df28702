package pdftext

import "strings"

// highAnsi are the signs of the codes 128 to 159 in the encoding of Windows. Source: ISO 32000-1, 9.6.
var highAnsi = []rune("€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ")

// ansiNames are the names of the glyphs of the codes 32 to 126 and 128 to 255, in their order. Source: ISO 32000-1, 9.6.
const ansiNames = `space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash
zero one two three four five six seven eight nine colon semicolon less equal greater question at
A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave
a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde`

const highNames = `Euro - quotesinglbase florin quotedblbase ellipsis dagger daggerdbl circumflex perthousand Scaron guilsinglleft OE - Zcaron -
- quoteleft quoteright quotedblleft quotedblright bullet endash emdash tilde trademark scaron guilsinglright oe - zcaron Ydieresis
nbspace exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot sfthyphen registered macron
degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown
Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis
Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls
agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis
eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis`

// winAnsi is what the codes of a font mean that says nothing else; glyphs what its glyphs mean by name.
var winAnsi, glyphs = func() (table [256]string, names map[string]string) {
	names = map[string]string{"fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "minus": "−", "fraction": "⁄", "dotlessi": "ı"}
	for i, name := range strings.Fields(ansiNames) {
		table[32+i] = string(rune(32 + i))
		names[name] = table[32+i]
	}
	for i, name := range strings.Fields(highNames) {
		r := rune(128 + i)
		if i < len(highAnsi) {
			r = highAnsi[i]
		}
		table[128+i] = string(r)
		names[name] = table[128+i]
	}
	delete(names, "-")
	return table, names
}()
