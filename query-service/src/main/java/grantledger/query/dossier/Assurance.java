package grantledger.query.dossier;

import grantledger.query.picturing.svg.Tag;
import grantledger.query.proving.bundles.Bundle;
import grantledger.query.proving.bundles.Sealed;
import java.util.List;
import java.util.Optional;

/** What can be checked of a dossier, how, and what cannot. */
record Assurance(Sealed sealed, Optional<Bundle> proof) {

    List<Tag> told(Words words) {
        Tag checkpoint = Tag.of("dl");
        fact(checkpoint, words.text("fact.up-to"), words.number(sealed.lastPosition()));
        fact(checkpoint, words.text("fact.origin"), sealed.origin());
        fact(checkpoint, words.text("fact.size"), words.number(sealed.size()));
        fact(checkpoint, words.text("fact.root"), sealed.root());
        return List.of(
                paragraph(words.text("proof-what")),
                checkpoint,
                paragraph(proven(words)),
                paragraph(words.text("proof-how")),
                paragraph(words.text("proof-limits")),
                paragraph(words.text("contact-left-out")),
                paragraph(words.text("times")));
    }

    private String proven(Words words) {
        return proof.map(of -> words.text(
                        "proof-of", words.number(of.event().envelope().position())))
                .orElseGet(() -> words.text("proof-none"));
    }

    private static Tag paragraph(String text) {
        return Tag.of("p").text(text);
    }

    private static void fact(Tag facts, String name, String value) {
        facts.add(Tag.of("dt").text(name), Tag.of("dd").with("class", "hash").text(value));
    }
}
