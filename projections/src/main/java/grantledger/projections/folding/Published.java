package grantledger.projections.folding;

import java.util.List;

/**
 * What others may read of the views in SQL of their own: a schema that is made anew with each generation, since what
 * stands in it is bound to a generation's tables and not to their names.
 *
 * @param schema its name while its generation serves
 * @param reader the role that may read everything in it, where the database's server has a role of that name
 * @param meaning of the schema, as its comment tells it
 * @param statements that make what is in it; a name without a schema is one in it, or else a table of the generation
 */
public record Published(String schema, String reader, String meaning, List<String> statements) {}
