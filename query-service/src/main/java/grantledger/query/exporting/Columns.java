package grantledger.query.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a kind of record, and those of the records in its lists, which have cells of their own. */
final class Columns {

    /** By a field's name: an {@link Integer} where it is a column, more fields where columns are in it. */
    static final class Fields extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    private final List<String> list;
    private final List<Column> columns;
    private final Fields fields = new Fields();
    private final Map<Integer, Columns> lists = new HashMap<>();

    Columns(Class<?> row) {
        this(List.of(), row);
    }

    private Columns(List<String> list, Class<?> record) {
        this.list = list;
        this.columns = Column.of(record);
        for (int number = 0; number < columns.size(); number++) {
            Column column = columns.get(number);
            add(column.path(), number);
            if (column.records() != null) {
                lists.put(number, new Columns(within(list, column.name()), column.records()));
            }
        }
    }

    private static List<String> within(List<String> list, String name) {
        List<String> path = new ArrayList<>(list);
        path.add(name);
        return List.copyOf(path);
    }

    private void add(List<String> path, int number) {
        Fields parent = fields;
        for (String field : path.subList(0, path.size() - 1)) {
            parent = (Fields) parent.computeIfAbsent(field, _ -> new Fields());
        }
        parent.put(path.getLast(), number);
    }

    /** The list whose records have these columns, after the lists that its records stand in; empty for the rows. */
    List<String> list() {
        return list;
    }

    List<Column> all() {
        return columns;
    }

    Fields fields() {
        return fields;
    }

    /** Those of the records that are counted in a column, or null. */
    Columns within(int column) {
        return lists.get(column);
    }

    /** Of every list in these, and in those. */
    List<Columns> lists() {
        List<Columns> all = new ArrayList<>();
        for (int number = 0; number < columns.size(); number++) {
            Columns inner = lists.get(number);
            if (inner != null) {
                all.add(inner);
                all.addAll(inner.lists());
            }
        }
        return all;
    }
}
