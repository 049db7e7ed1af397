kubectl autoscale deployment api --min=5 --max=4
