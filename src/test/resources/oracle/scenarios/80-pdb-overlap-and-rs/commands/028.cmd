kubectl rollout status rs/web
