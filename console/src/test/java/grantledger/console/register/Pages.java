package grantledger.console.register;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.page.Page;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.Optional;
import java.util.Set;

/** Pages as somebody asks for them. */
final class Pages {
    private static final Words WORDS = new Words();

    private Pages() {}

    static Page at(String address, String... roles) {
        return at(address, Moment.now(), roles);
    }

    static Page at(String address, Moment moment, String... roles) {
        return Page.of(
                new Asked(
                        new Person("disa", "Disa", Set.of(roles)),
                        new Wording(WORDS, Language.EN),
                        moment,
                        new Address(address),
                        0,
                        Optional.empty(),
                        new Asked.Csrf("_csrf", "token")),
                "register.applications.title");
    }
}
