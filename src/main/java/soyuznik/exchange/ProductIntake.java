package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Row;
import soyuznik.products.NewProduct;
import soyuznik.products.ProductMaker;

/** Makes products of rows, with their groups and prices, and changes those that are there. */
// U-01
@Component
class ProductIntake implements Intake<ProductRow> {
    private final ProductMaker products;
    private final Sightings sightings;
    private final ProductSightings assortment;
    private final Origins origins;
    private final Renewer renewer;
    private final ProductRenewing renewing;

    ProductIntake(
            ProductMaker products,
            Sightings sightings,
            ProductSightings assortment,
            Origins origins,
            Renewer renewer,
            ProductRenewing renewing) {
        this.products = products;
        this.sightings = sightings;
        this.assortment = assortment;
        this.origins = origins;
        this.renewer = renewer;
        this.renewing = renewing;
    }

    /** Rows by what becomes of them. */
    private record Judged(
            List<ProductRow> make,
            List<Renewer.Present<NewProduct>> here,
            List<Forecast.Refused> refused) {}

    @Override
    public List<Taken<ProductRow>> read(Job job, List<Row> rows) {
        return rows.stream()
                .map(row -> ProductRow.read(job.cells(row), job.mapping(), job.ours()))
                .toList();
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<ProductRow>> rows) {
        var judged = judge(job, met, rows);
        var here = renewer.judge(renewing, job, met, judged.here());
        var tally = tally(judged, judged.make().size(), here);
        var made = judged.make().stream().map(ProductRow::row).toList();
        return new Foreseen(tally, made, here.same(), here.changed());
    }

    /** An article that somebody has given away meanwhile is known. */
    @Override
    public Tally take(Job job, Met met, List<Taken<ProductRow>> rows) {
        var judged = judge(job, met, rows);
        var here = renewer.take(renewing, job, met, judged.here());
        var by = job.viewer().user().value();
        var drafts = judged.make().stream().map(row -> row.product(by)).toList();
        var made = products.make(drafts, job.viewer(), job.cause());
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < drafts.size(); i++) {
            var id = made.get(drafts.get(i).key());
            if (id != null) {
                come.add(new Origins.Come(judged.make().get(i).origin(), id.value()));
            }
        }
        origins.add(Kind.PRODUCTS, come, job);
        return tally(judged, come.size(), here);
    }

    private static Tally tally(Judged judged, int made, Renewer.Judged here) {
        int known = here.same().size() + judged.make().size() - made;
        var refused = Forecast.Refused.together(judged.refused(), here.refused());
        return new Tally(made, known, 0, 0, refused, here.changes());
    }

    private Judged judge(Job job, Met met, List<Taken<ProductRow>> rows) {
        var good = Taken.good(rows);
        var came = good.stream().map(ProductRow::origin).toList();
        met.add(sightings.origins(Kind.PRODUCTS, came, job.viewer()));
        met.add(assortment.of(good));
        var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var by = job.viewer().user().value();
        for (var row : rows) {
            switch (row) {
                case Taken.Bad<ProductRow>(Row bad, List<Fault> why) ->
                        judged.refused().add(new Forecast.Refused(bad, why));
                case Taken.Good<ProductRow>(ProductRow one) -> judge(one, met, by, judged);
            }
        }
        return judged;
    }

    private static void judge(ProductRow row, Met met, long by, Judged judged) {
        var known = row.knownAs().map(met::record).flatMap(Optional::stream).findFirst();
        if (known.isPresent()) {
            judged.here().add(new Renewer.Present<>(row.row(), known.get(), row.product(by)));
        } else {
            met.add(row.origin());
            row.standsAs().forEach(met::add);
            judged.make().add(row);
        }
    }
}
