# The rival for a cloud: python3-wordcloud draws one, as a whole process.
import sys
from wordcloud import WordCloud

cloud = WordCloud(width=1600, height=900, max_words=80, prefer_horizontal=1, background_color="white")
cloud.generate(open(sys.argv[1], encoding="utf-8").read()).to_file(sys.argv[2])
