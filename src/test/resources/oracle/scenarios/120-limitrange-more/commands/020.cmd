kubectl patch limitrange containers --type=json -p '[{"op":"remove","path":"/spec/limits/0/default"}]'
