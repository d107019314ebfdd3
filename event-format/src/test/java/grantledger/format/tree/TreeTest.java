package grantledger.format.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the definitions of RFC 6962, written down once more over the whole list of leaves. */
class TreeTest {

    private static final int MOST = 600;

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<TileId, byte[]> stored = new HashMap<>();
    private final Tree tree = new Tree((tile, width) -> {
        byte[] hashes = stored.getOrDefault(tile, new byte[0]);
        if (hashes.length < width * TreeHash.LENGTH) {
            throw new MissingTile(tile, width);
        }
        return hashes;
    });

    /** Section 2.1: MTH. */
    private static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n < 2) {
            return n == 0 ? TreeHash.empty() : leaves.getFirst();
        }
        int k = Integer.highestOneBit(n - 1);
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** Section 2.1.1: PATH. */
    private static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return new ArrayList<>();
        }
        int k = Integer.highestOneBit(n - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        List<byte[]> path = m < k ? path(m, left) : path(m - k, right);
        path.add(root(m < k ? right : left));
        return path;
    }

    /** Section 2.1.2: SUBPROOF. */
    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int k = Integer.highestOneBit(n - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, n);
        List<byte[]> proof = m <= k ? subproof(m, left, known) : subproof(m - k, right, false);
        proof.add(root(m <= k ? right : left));
        return proof;
    }

    private GrowingTree grown(int size) {
        GrowingTree growing = new GrowingTree();
        for (int i = 0; i < size; i++) {
            byte[] leaf = TreeHash.leaf(("leaf " + i).getBytes(UTF_8));
            leaves.add(leaf);
            growing.add(leaf, this::keep);
        }
        growing.edge().forEach(this::keep);
        return growing;
    }

    private void keep(Tile tile) {
        stored.put(tile.id(), tile.hashes());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    @Test
    void has_the_root_of_the_rfc_at_every_size_while_it_grows_and_from_its_tiles() {
        GrowingTree growing = new GrowingTree();
        assertThat(growing.root()).isEqualTo(root(List.of()));
        for (int size = 1; size <= MOST; size++) {
            byte[] leaf = TreeHash.leaf(("leaf " + size).getBytes(UTF_8));
            leaves.add(leaf);
            growing.add(leaf, this::keep);
            growing.edge().forEach(this::keep);
            assertThat(growing.root()).isEqualTo(root(leaves));
            assertThat(tree.root(size)).isEqualTo(growing.root());
        }
        assertThat(tree.root(300)).isEqualTo(root(leaves.subList(0, 300)));
    }

    @Test
    void proves_every_leaf_of_trees_around_the_widths_of_tiles() {
        grown(MOST);
        for (int size : new int[] {1, 2, 3, 7, 8, 255, 256, 257, 300, 511, 512, 513, MOST}) {
            for (int leaf = 0; leaf < size; leaf++) {
                assertThat(hex(tree.inclusion(leaf, size))).isEqualTo(hex(path(leaf, leaves.subList(0, size))));
            }
        }
    }

    @Test
    void proves_consistency_with_every_earlier_size() {
        grown(MOST);
        for (int size : new int[] {1, 2, 7, 8, 255, 256, 257, 512, 513, MOST}) {
            for (int earlier = 1; earlier < size; earlier++) {
                assertThat(hex(tree.consistency(earlier, size)))
                        .isEqualTo(hex(subproof(earlier, leaves.subList(0, size), true)));
            }
            assertThat(tree.consistency(0, size)).isEmpty();
            assertThat(tree.consistency(size, size)).isEmpty();
        }
    }

    @Test
    void grows_on_from_its_tiles_as_if_it_had_never_stopped() {
        for (int size : new int[] {0, 1, 255, 256, 257, 511, 512, 600}) {
            leaves.clear();
            stored.clear();
            GrowingTree whole = grown(size);
            GrowingTree resumed = new GrowingTree(size, (tile, _) -> stored.get(tile));
            assertThat(resumed.root()).isEqualTo(whole.root());
        }
    }

    @Test
    void says_what_is_missing() {
        grown(300);
        stored.remove(new TileId(1, 0));
        assertThatThrownBy(() -> tree.root(300)).isInstanceOf(MissingTile.class).hasMessageContaining("1/000");
        assertThatThrownBy(() -> tree.inclusion(300, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_tiles_at_the_paths_of_tlog_tiles() {
        assertThat(new TileId(0, 1_234_067).path()).isEqualTo("0/x001/x234/067");
        assertThat(new TileId(2, 7).path()).isEqualTo("2/007");
        for (long number : new long[] {0, 999, 1_000, 999_999, 1_000_000, 1_234_067}) {
            assertThat(TileId.of(new TileId(1, number).path())).isEqualTo(new TileId(1, number));
        }
        for (String path : Arrays.asList("0/x000/001", "0/1", "6/000", "0/001/002", "0/../001", "x/001", "0/001.p/3")) {
            assertThatThrownBy(() -> TileId.of(path)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void knows_how_wide_a_tile_is_in_a_tree_of_a_size() {
        assertThat(new TileId(0, 0).width(300)).isEqualTo(256);
        assertThat(new TileId(0, 1).width(300)).isEqualTo(44);
        assertThat(new TileId(0, 2).width(300)).isZero();
        assertThat(new TileId(1, 0).width(300)).isEqualTo(1);
        assertThat(new TileId(2, 0).width(70_000)).isEqualTo(1);
    }
}
