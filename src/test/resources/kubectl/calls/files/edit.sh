# The editor of the recorded calls: shows the text as far as it is the same everywhere, then changes
# it as one of its arguments says in the words of sed, ~ for a space: as the first at first, as the
# second once something was wrong. The last argument is the file.
file="${@: -1}"
grep -q '^# .*was not valid\|^# .*syntax error' "$file" && round=2 || round=1
echo "--- ${file##*.}"
grep -v 'uid"*:\|resourceVersion"*:\|creationTimestamp"*:' "$file" | sed '/^ *"*status"*:/,$d'
if [ $round -lt $# ]; then
  sed -i "${!round//\~/ }" "$file"
fi
