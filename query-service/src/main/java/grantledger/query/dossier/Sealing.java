package grantledger.query.dossier;

import grantledger.query.picturing.svg.Tag;
import java.util.List;

/**
 * Up to where a dossier goes, and by which checkpoint that is sealed.
 *
 * @param proofs the names of the proofs in the dossier
 */
record Sealing(String origin, long size, String root, long lastPosition, List<String> proofs) {

    List<Tag> told(Words words) {
        Tag checkpoint = Tag.of("dl");
        fact(checkpoint, words.text("fact.up-to"), words.number(lastPosition));
        fact(checkpoint, words.text("fact.origin"), origin);
        fact(checkpoint, words.text("fact.size"), words.number(size));
        fact(checkpoint, words.text("fact.root"), root);
        return List.of(
                Tag.of("p").text(words.text("proof-what")),
                checkpoint,
                proofs.isEmpty() ? Tag.of("p").text(words.text("proof-none")) : list(),
                Tag.of("p").text(words.text("proof-how")),
                Tag.of("p").text(words.text("proof-limits")),
                Tag.of("p").text(words.text("contact-left-out")),
                Tag.of("p").text(words.text("times")));
    }

    private Tag list() {
        Tag list = Tag.of("ul");
        proofs.forEach(proof -> list.add(Tag.of("li").with("class", "hash").text(proof)));
        return list;
    }

    private static void fact(Tag facts, String name, String value) {
        facts.add(Tag.of("dt").text(name), Tag.of("dd").with("class", "hash").text(value));
    }
}
