# language: ko
기능: 디플로이먼트 업데이트와 롤백

  배경:
    만약 "kubectl apply -f rollout-nginx.yaml --record"를 실행하면
    그러면 rollout-nginx의 롤아웃이 완료된다

  시나리오: 히스토리는 기록된 명령을 보여 준다
    만약 "kubectl rollout history deployment rollout-nginx"를 실행하면
    그러면 출력은 다음과 비슷하다:
      """
      deployment.apps/rollout-nginx
      REVISION  CHANGE-CAUSE
      1         kubectl apply --filename=rollout-nginx.yaml --record=true
      """

  시나리오: 업데이트는 파드를 하나씩 바꾼다
    먼저 준비된 rollout-nginx의 파드는 절대 3개 미만이 되지 않는다
    그리고 준비된 rollout-nginx의 파드는 절대 4개 초과가 되지 않는다
    만약 "kubectl set image deployment rollout-nginx nginx=nginx:1.16.0 --record"를 실행하면
    그러면 출력은 "deployment.apps/rollout-nginx image updated"다
    만약 "kubectl rollout status deployment rollout-nginx"를 실행하면
    그러면 출력에 다음이 있다:
      """
      deployment "rollout-nginx" successfully rolled out
      """
    그리고 rollout-nginx의 모든 파드가 nginx:1.16.0 이미지로 실행된다
    그리고 rollout-nginx의 리비전은 2다

  시나리오: 없는 이미지는 롤아웃을 멈추고, undo로 되돌린다
    만약 "kubectl set image deployment rollout-nginx nginx=nginx:1.16.0 --record"를 실행하면
    그러면 rollout-nginx의 롤아웃이 완료된다
    만약 "kubectl set image deployment rollout-nginx nginx=nginx:1.17.23 --record"를 실행하면
    그러면 rollout-nginx의 파드 중 ImagePullBackOff 상태인 것은 1개다
    그리고 준비된 rollout-nginx의 파드는 3개다
    만약 "kubectl rollout status deployment rollout-nginx --timeout=3s"를 실행하면
    그러면 종료 코드는 1이다
    만약 "kubectl rollout undo deployment rollout-nginx"를 실행하면
    그러면 출력은 "deployment.apps/rollout-nginx rolled back"이다
    그리고 rollout-nginx의 롤아웃이 완료된다
    그리고 rollout-nginx의 모든 파드가 nginx:1.16.0 이미지로 실행된다
    그리고 rollout-nginx의 히스토리에 리비전 1, 3, 4가 있다

  시나리오: 첫 리비전으로 돌아간다
    만약 rollout-nginx의 이미지를 nginx:1.16.0으로 바꾸면
    그러면 rollout-nginx의 롤아웃이 완료된다
    만약 "kubectl rollout undo deployment rollout-nginx --to-revision=1"을 실행하면
    그러면 rollout-nginx의 모든 파드가 nginx:1.15.12 이미지로 실행된다
    그리고 rollout-nginx의 히스토리에 리비전 2, 3이 있다
