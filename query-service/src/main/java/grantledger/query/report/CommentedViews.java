package grantledger.query.report;

import grantledger.projections.folding.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a resource, and the comments of its views: what stands above a view, and behind or below a column, in
 * its definition becomes the comment that SQL tools show.
 */
final class CommentedViews {

    private static final Pattern VIEW = Pattern.compile("create view (\\S+) as");
    private static final Pattern COLUMN = Pattern.compile("(\\w+),?$");
    private static final Pattern DEFINED = Pattern.compile("@(\\w+)@");
    private static final String COMMENT = "-- ";

    /** By what it is of, {@code view x} or {@code column x.y}. */
    private final Map<String, String> comments = new LinkedHashMap<>();

    private final StringBuilder above = new StringBuilder();
    private String view;
    private String column;

    private CommentedViews() {}

    /** @param defined what stands for each {@code @name@} in it */
    static List<String> of(String file, Map<String, String> defined) {
        List<String> all = new ArrayList<>();
        Statements.of(CommentedViews.class, file).forEach(sql -> all.add(withDefined(sql, defined)));
        CommentedViews views = new CommentedViews();
        Statements.lines(CommentedViews.class, file).forEach(views::read);
        views.comments.forEach(
                (of, comment) -> all.add("comment on %s is '%s'".formatted(of, comment.replace("'", "''"))));
        return List.copyOf(all);
    }

    private static String withDefined(String sql, Map<String, String> defined) {
        return DEFINED.matcher(sql).replaceAll(name -> Matcher.quoteReplacement(defined.get(name.group(1))));
    }

    private void read(String line) {
        Matcher begins = VIEW.matcher(line);
        if (begins.lookingAt()) {
            view = begins.group(1);
            column = null;
            add("view " + view, above.toString());
        }
        if (line.startsWith(COMMENT)) {
            above.append(line.substring(COMMENT.length() - 1));
        } else {
            above.setLength(0);
            readColumn(line);
        }
    }

    private void readColumn(String line) {
        int comment = line.indexOf(COMMENT);
        Matcher last = COLUMN.matcher((comment < 0 ? line : line.substring(0, comment)).strip());
        if (last.find()) {
            column = last.group(1);
        }
        if (comment >= 0) {
            add("column " + view + "." + column, line.substring(comment + COMMENT.length()));
        }
    }

    private void add(String of, String comment) {
        comments.merge(of, comment.strip(), (before, more) -> before + " " + more);
    }
}
