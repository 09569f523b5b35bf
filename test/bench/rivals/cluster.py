# The rival for themes: scikit-learn's tf-idf and NMF with ten starts, the terms of each theme, as a whole process.
import csv, json, sys
from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer

csv.field_size_limit(10_000_000)
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
texts = [" ".join(row.get(name) or "" for name in ("Topic", "Discussion", "Actions")) for row in rows]
vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2)
matrix = vectorizer.fit_transform(texts)
best = None
for seed in range(10):
    model = NMF(n_components=min(12, matrix.shape[0]), init="random", random_state=seed, max_iter=200)
    weights = model.fit_transform(matrix)
    if best is None or model.reconstruction_err_ < best[0].reconstruction_err_:
        best = (model, weights)
model, weights = best
names = vectorizer.get_feature_names_out()
themes = [[names[term] for term in row.argsort()[::-1][:10]] for row in model.components_]
json.dump({"themes": themes, "groups": weights.argmax(axis=1).tolist()}, open(sys.argv[2], "w"))
