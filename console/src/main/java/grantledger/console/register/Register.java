package grantledger.console.register;

import grantledger.console.contract.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of the service as people see it. Its page is {@code /<name>}, its texts begin with {@code register.<name>}.
 *
 * @param api the service's path
 * @param always parameters that make the list out of the service's, whatever people ask for
 * @param tabs the filter whose values stand above the list as links; empty where there is none
 */
public record Register(
        String name, String api, Map<String, String> always, List<Column> columns, List<Filter> filters, String tabs) {

    public String path() {
        return "/" + name;
    }

    /** The service's, before anything is asked of it. */
    Query query() {
        var query = Query.of(api);
        always.forEach(query::with);
        return query;
    }

    List<String> shownColumns() {
        return columns.stream().filter(Column::shown).map(Column::key).toList();
    }

    Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** The first column that leads somewhere: to the matter that a row is of. */
    Column door() {
        return columns.stream()
                .filter(column -> !column.door().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
