/** Words of the labs' controls and panels. What a lab teaches stands in `docs/learn/<id>.md`. */
export const LAB_EN = {};
