package soyuznik.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.kernel.ProductId;
import soyuznik.products.NewProduct;
import soyuznik.products.ProductFilling;
import soyuznik.products.ProductRenewal;
import soyuznik.products.ProductRenewals;

/** Products that a file changes. */
// W-01
@Component
record ProductRenewing(ProductRenewals products, Scribe scribe) implements Renewing<NewProduct> {
    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public void hold(Collection<Long> records) {
        products.hold(records.stream().map(ProductId::new).toList());
    }

    @Override
    public Map<Long, Renewed> of(Map<Long, NewProduct> said, Job job) {
        var ours =
                said.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new ProductId(each.getKey()), Map.Entry::getValue));
        boolean everything = job.mapping().standing().onKnown() == OnKnown.REPLACE;
        return products.of(ours, new ProductFilling(everything)).values().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.product().id().value(), each -> renewed(each, job)));
    }

    private Renewed renewed(ProductRenewal renewal, Job job) {
        var product = renewal.product().id();
        var earlier = renewal.earlier(ProductRenewals.priceKey(job.cause(), product));
        return new Renewed(
                new Earlier(
                        product.value(), renewal.product().version(), earlier.version(), earlier),
                renewal.changes(),
                renewal.trouble(),
                () -> products.write(renewal, job.viewer(), job.cause()));
    }

    @Override
    public boolean mayRestore(Kept kept, Undoing.Started started) {
        return products.mayRestore(scribe.read(kept.held(), ProductRenewal.Earlier.class));
    }

    @Override
    public boolean restore(Kept kept, Undoing.Started started) {
        var earlier = scribe.read(kept.held(), ProductRenewal.Earlier.class);
        return products.restore(earlier, started.viewer(), started.cause());
    }
}
