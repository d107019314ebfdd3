package grantledger.console.register;

import grantledger.console.asking.Address;
import grantledger.console.page.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in a register somebody came from to the page of a matter.
 *
 * @param list the register's address
 * @param row the number of the matter's row, from 1
 */
public record ListPlace(String list, int row) {
    static final String LIST = "from";
    static final String ROW = "row";
    private static final String IN_A_LIST = "/[a-z]+(\\?[^#]*)?";

    /** As the page's address says; nothing for most pages, and for an address that cannot be understood. */
    public static Optional<ListPlace> of(Page page) {
        try {
            var address = UriComponentsBuilder.fromUriString(page.address().text())
                    .build()
                    .getQueryParams();
            var list = address.getFirst(LIST);
            return list == null
                    ? Optional.empty()
                    : of(URLDecoder.decode(list, StandardCharsets.UTF_8), address.getFirst(ROW));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** @param from parameter {@code from} of the page, {@code row} likewise; either may be null */
    static Optional<ListPlace> of(String from, String row) {
        var known = from != null && from.matches(IN_A_LIST) && row != null && row.matches("[1-9]\\d{0,8}");
        return known && Registers.named(from.substring(1).split("\\?", 2)[0]).isPresent()
                ? Optional.of(new ListPlace(from, Integer.parseInt(row)))
                : Optional.empty();
    }

    /** @param path of the matter's page */
    static String marked(Wish wish, int row, String path) {
        return new Address(path)
                .set(LIST, wish.address())
                .set(ROW, String.valueOf(row))
                .text();
    }

    public String back(Page page) {
        return page.link(new Address(list)
                .set("page", String.valueOf((row - 1) / Wish.SIZE))
                .text());
    }

    /** Leads to the matter of the row before; empty on the first. */
    public String previous(Page page) {
        return row == 1 ? "" : step(page, row - 1);
    }

    /** Leads to the matter of the next row, or back to the list where there is none. */
    public String next(Page page) {
        return step(page, row + 1);
    }

    private String step(Page page, int number) {
        return page.link(
                new Address("/rows" + list).set(ROW, String.valueOf(number)).text());
    }
}
