/// <reference lib="dom.iterable" />
