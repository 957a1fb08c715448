package dev.understudy.sls;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares shards out so that two live consumers differ by at most one; changes the holdings it is given.
 *
 * <p>ASSUMED: only that invariant is published (aliyun-log-consumer-java, README), not the order; ties go by name and number.
 */
final class Rebalancing {
    private static final Comparator<Share> BY_SIZE = Comparator.comparing(Share::size);

    private final Map<Integer, Holding> holdings;
    private final List<Share> shares;

    /** What a consumer has, and what another still has to hand over to it. */
    private record Share(String consumer, TreeSet<Integer> kept, TreeSet<Integer> coming) {
        int size() {
            return kept.size() + coming.size();
        }

        /** Give up the shard that costs least: one that has not come yet, else the last. */
        int give() {
            TreeSet<Integer> from = coming.isEmpty() ? kept : coming;
            int shard = from.last();
            from.remove(shard);
            return shard;
        }
    }

    private Rebalancing(Map<Integer, Holding> holdings, Set<String> consumers) {
        this.holdings = holdings;
        this.shares = consumers.stream().sorted().map(this::share).toList();
    }

    private Share share(String consumer) {
        Share share = new Share(consumer, new TreeSet<>(), new TreeSet<>());
        holdings.forEach((shard, holding) -> {
            if (holding.owner().equals(consumer)) {
                (holding.state() == ShardState.TRANSFERRING ? share.coming : share.kept).add(shard);
            }
        });
        return share;
    }

    static void of(Map<Integer, Holding> holdings, Set<String> consumers) {
        if (!consumers.isEmpty()) {
            Rebalancing rebalancing = new Rebalancing(holdings, consumers);
            rebalancing.assignFree();
            rebalancing.level();
        }
    }

    private void assignFree() {
        holdings.replaceAll((shard, holding) -> {
            if (holding.state() != ShardState.FREE) {
                return holding;
            }
            Share share = emptiest();
            share.kept.add(shard);
            return Holding.assigned(share.consumer);
        });
    }

    private void level() {
        for (Share from = fullest(), to = emptiest(); from.size() - to.size() > 1; from = fullest(), to = emptiest()) {
            String consumer = to.consumer;
            int shard = from.give();
            holdings.computeIfPresent(shard, (number, holding) -> holding.movedTo(consumer));
            boolean back = Holding.assigned(consumer).equals(holdings.get(shard));
            (back ? to.kept : to.coming).add(shard);
        }
    }

    private Share emptiest() {
        return shares.stream().min(BY_SIZE).orElseThrow();
    }

    private Share fullest() {
        return shares.stream().max(BY_SIZE).orElseThrow();
    }
}
