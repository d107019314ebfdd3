package grantledger.console.register;

import grantledger.console.page.Page;
import tools.jackson.databind.JsonNode;

/** How a value of a row is written. */
enum Form {
    TEXT {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return value.asString("");
        }
    },
    /** A value of the contract, in words. */
    VALUE {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return page.value(kind, value.asString(""));
        }
    },
    /** As {@link #VALUE}, and set apart from the rest of the row. */
    TAG {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return VALUE.write(value, kind, page);
        }
    },
    SEK {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return page.sek(value.asLong());
        }
    },
    NUMBER {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return page.wording().decimal(value.asDouble());
        }
    },
    TIME {
        @Override
        String write(JsonNode value, String kind, Page page) {
            return page.wording().time(value.asString(""));
        }
    };

    abstract String write(JsonNode value, String kind, Page page);

    boolean isNumber() {
        return this == SEK || this == NUMBER;
    }
}
