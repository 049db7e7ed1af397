kubectl expose rs web --port=80
