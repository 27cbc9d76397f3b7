"""The guess of ProgramView.h how many tokens a text has, a second time."""
import re


def count_tokens(text):
    words = re.findall(r"[A-Za-z]+|[0-9]+|_(?![A-Za-z])| (?=[0-9])|[^A-Za-z0-9_ ]", text)
    return sum(-(-len(word) // (6 if word[0].isalpha() else 3)) for word in words)
