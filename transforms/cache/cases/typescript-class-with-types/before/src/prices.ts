interface Price {
  readonly cents: number;
}

export class Prices {
  private readonly known = new Map<string, Price>();

  public of(sku: string): Price {
    const price = this.known.get(sku) ?? this.compute(sku);
    this.known.set(sku, price);
    return price;
  }

  public forget(sku: string): boolean {
    return this.known.delete(sku);
  }

  private compute(sku: string): Price {
    return { cents: sku.length * 100 };
  }
}
